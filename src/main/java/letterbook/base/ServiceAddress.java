package letterbook.base;

import java.net.URI;

/** Where a provider answers. Asked at each call: that of a stand-in is only known once its port is open. */
@FunctionalInterface
public interface ServiceAddress {

    /** Without a slash at its end. */
    URI base();

    static ServiceAddress of(URI base) {
        var without = URI.create(base.toString().replaceAll("/+$", ""));
        return () -> without;
    }

    /** @param path begins with a slash; encoded as it is to be sent */
    default URI at(String path) {
        return URI.create(base() + path);
    }
}
