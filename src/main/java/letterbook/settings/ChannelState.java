package letterbook.settings;

import java.util.List;
import letterbook.base.CommunicationType;
import letterbook.dispatch.ProviderPause;
import org.jspecify.annotations.Nullable;

/**
 * How a provider stands now.
 *
 * @param missing environment variables that it needs and that are not set; where one of several will do, those in one line
 * @param guide file of the operating guide that tells how to set it up; empty without
 * @param pause null while it works
 * @param waiting messages for it that are being made or on their way; {@link #MANY} for that many or more
 * @param stuck messages whose expected news is overdue; {@link #MANY} for that many or more
 */
public record ChannelState(
        String provider,
        CommunicationType type,
        Setup setup,
        List<String> missing,
        String guide,
        @Nullable ProviderPause pause,
        long waiting,
        long stuck) {

    /** Where exact counting ends. */
    public static final int MANY = 10_000;

    /** Who carries messages for it. */
    public enum Setup {
        /** The provider itself. */
        CONFIGURED,
        /** A stand-in on this installation; nothing reaches anyone. */
        SANDBOX,
        /** Nobody: its messages fail. */
        MISSING
    }
}
