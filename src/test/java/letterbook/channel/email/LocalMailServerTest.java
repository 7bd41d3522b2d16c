package letterbook.channel.email;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class LocalMailServerTest extends MailServerContract {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.getUserManager().setAuthRequired(true);
        server.setUser("letterbook@localhost", "letterbook", "right");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    MailServer server() {
        return server("127.0.0.1", server.getSmtp().getPort(), "letterbook", "right");
    }

    @Override
    String sender() {
        return "post@noordlicht.example";
    }

    @Override
    String receiver() {
        return "jan@customer.example";
    }
}
