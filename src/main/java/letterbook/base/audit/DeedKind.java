package letterbook.base.audit;

/** What can stand in the audit log. The names are stored, so they never change. */
public enum DeedKind {
    SIGNED_IN("Signed in"),
    SIGN_IN_FAILED("Sign-in failed"),
    SIGN_IN_HELD_BACK("Sign-in held back"),
    SIGNED_OUT("Signed out"),
    MESSAGE_READ("Message read"),
    DOCUMENT_OPENED("Document opened"),
    USER_ADDED("User added"),
    USER_RENAMED("User renamed"),
    USER_ROLES_CHANGED("Roles of a user changed"),
    USER_DISABLED("User disabled"),
    USER_ENABLED("User enabled"),
    PASSWORD_SET("Password set"),
    PASSWORD_CHANGED("Own password changed"),
    SETUP_LINK_MADE("Set-up link made"),
    ROLE_ADDED("Role added"),
    ROLE_CHANGED("Role changed"),
    ROLE_DELETED("Role deleted"),
    API_CLIENT_ADDED("API client added"),
    API_KEY_REVOKED("API key revoked"),
    API_KEY_RESTORED("API key taken again"),
    ORGANISATION_CHANGED("Organisation changed"),
    TEST_MODE_ON("Test mode switched on"),
    TEST_MODE_OFF("Test mode switched off"),
    PAUSE_ENDED("Pause of a provider ended");

    private final String label;

    DeedKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
