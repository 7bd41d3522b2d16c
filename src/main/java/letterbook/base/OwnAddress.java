package letterbook.base;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses of this installation: as the world sees it, and of this node on this machine. */
@Component
public class OwnAddress {

    private final LetterbookSettings settings;
    private final Environment environment;
    private final boolean hasPublicUrl;
    private volatile @Nullable String openPort;

    OwnAddress(LetterbookSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
        hasPublicUrl = environment.containsProperty("letterbook.public-url");
    }

    /**
     * For links in messages and for callbacks of providers: under {@code letterbook.public-url}, else this machine and the
     * port that is really open. Asked before the port is open, it names the port of the settings.
     *
     * @param path begins with a slash
     */
    public URI open(String path) {
        return hasPublicUrl ? URI.create(settings.publicUrl().toString().replaceAll("/+$", "") + path) : local(path);
    }

    /**
     * This node itself, for what runs on the same machine.
     *
     * @param path begins with a slash
     */
    public URI local(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    private String port() {
        var known = openPort;
        if (known == null) {
            known = environment.getProperty("local.server.port");
            openPort = known;
        }
        return known == null ? environment.getProperty("server.port", "8080") : known;
    }
}
