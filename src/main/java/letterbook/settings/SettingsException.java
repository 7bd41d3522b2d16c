package letterbook.settings;

/** A change of the settings that is not possible; the message tells people why and what to do. */
public class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SettingsException(String message) {
        super(message);
    }
}
