package letterbook.base;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses of this installation: as the world sees it, and of this node on this machine. */
@Component
public class OwnAddress {

    private final LetterbookSettings settings;
    private final Environment environment;

    OwnAddress(LetterbookSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * For links in messages and for callbacks of providers: under {@code letterbook.public-url}, else this machine and the
     * port that is really open. Asked before the port is open, it names the port of the settings.
     *
     * @param path begins with a slash
     */
    public URI open(String path) {
        return environment.containsProperty("letterbook.public-url")
                ? URI.create(settings.publicUrl().toString().replaceAll("/+$", "") + path)
                : local(path);
    }

    /**
     * This node itself, for what runs on the same machine.
     *
     * @param path begins with a slash
     */
    public URI local(String path) {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://localhost:" + port + path);
    }
}
