package letterbook.channel.einvoice.as4;

import com.helger.peppolid.IParticipantIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.binary.Base32;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;

/** A DNS server over UDP that knows the NAPTR records of some receivers. */
final class TestDns implements AutoCloseable {

    static final String ZONE = "participant.sml.example.";

    private static final int LONGEST = 512;

    private final DatagramSocket socket;
    private final Map<Name, List<org.xbill.DNS.Record>> records = new ConcurrentHashMap<>();
    private volatile int failure = Rcode.NOERROR;
    private volatile boolean silent;

    TestDns() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Thread.ofPlatform().daemon().name("test-dns").start(this::serve);
    }

    /** As the settings name a server. */
    String server() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    Resolver resolver() {
        var resolver =
                new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()));
        resolver.setTimeout(Duration.ofMillis(500));
        return resolver;
    }

    TestDns knows(IParticipantIdentifier receiver, URI publisher) {
        return knows(receiver, "Meta:SMP", publisher);
    }

    TestDns knows(IParticipantIdentifier receiver, String service, URI publisher) {
        var name = name(receiver);
        records.put(
                name,
                List.of(new NAPTRRecord(
                        name, DClass.IN, 60, 100, 10, "U", service, "!.*!" + publisher + "!", Name.root)));
        return this;
    }

    /** There is such a name, with nothing of use behind it. */
    TestDns knowsTheNameOf(IParticipantIdentifier receiver) {
        records.put(name(receiver), List.of());
        return this;
    }

    /** From now on every answer is this error. */
    TestDns fails(int rcode) {
        failure = rcode;
        return this;
    }

    TestDns isSilent() {
        silent = true;
        return this;
    }

    /** By the letter of the policy: the number hashed, the scheme, the zone. */
    private static Name name(IParticipantIdentifier receiver) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(receiver.getValue()
                            .toLowerCase(java.util.Locale.ROOT)
                            .getBytes(StandardCharsets.UTF_8));
            var hashed = new Base32().encodeAsString(hash).replace("=", "");
            return Name.fromString(hashed + "." + receiver.getScheme() + "." + ZONE);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
            try {
                socket.receive(packet);
                if (!silent) {
                    var bytes = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())))
                            .toWire();
                    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private Message answer(Message query) {
        var question = query.getQuestion();
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.AA);
        answer.addRecord(question, Section.QUESTION);
        var known = records.get(question.getName());
        answer.getHeader()
                .setRcode(failure != Rcode.NOERROR ? failure : known == null ? Rcode.NXDOMAIN : Rcode.NOERROR);
        if (failure == Rcode.NOERROR && known != null) {
            known.forEach(found -> answer.addRecord(found, Section.ANSWER));
        }
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
