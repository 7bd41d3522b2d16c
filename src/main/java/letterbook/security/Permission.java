package letterbook.security;

import java.util.Locale;

/** What a user may do, named as people look for it. Each is a Spring Security role of the same name. */
public enum Permission {
    READ_COMMUNICATION_ENTRY,
    RESEND_COMMUNICATION_ENTRY,
    START_COMMUNICATION,
    READ_MESSAGE_CONTENT,
    HANDLE_MANUAL_COMMUNICATION,
    MANAGE_FAILED_QUEUE,
    EDIT_CUSTOMERS,
    EDIT_TEMPLATES,
    EDIT_ORGANISATION_SETTINGS,
    MANAGE_USERS_AND_PERMISSIONS,
    READ_AUDIT_LOG;

    /** As people read it: {@code Read Communication Entry}. */
    public String label() {
        var words = name().split("_");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("AND")
                    ? "and"
                    : words[i].charAt(0) + words[i].substring(1).toLowerCase(Locale.ROOT);
        }
        return String.join(" ", words);
    }

    /** The authority that grants it. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The names as constants, for annotations on views and services. */
    public static final class Names {
        public static final String READ_COMMUNICATION_ENTRY = "READ_COMMUNICATION_ENTRY";
        public static final String RESEND_COMMUNICATION_ENTRY = "RESEND_COMMUNICATION_ENTRY";
        public static final String START_COMMUNICATION = "START_COMMUNICATION";
        public static final String READ_MESSAGE_CONTENT = "READ_MESSAGE_CONTENT";
        public static final String HANDLE_MANUAL_COMMUNICATION = "HANDLE_MANUAL_COMMUNICATION";
        public static final String EDIT_CUSTOMERS = "EDIT_CUSTOMERS";
        public static final String EDIT_ORGANISATION_SETTINGS = "EDIT_ORGANISATION_SETTINGS";
        public static final String MANAGE_USERS_AND_PERMISSIONS = "MANAGE_USERS_AND_PERMISSIONS";
        public static final String READ_AUDIT_LOG = "READ_AUDIT_LOG";

        private Names() {}
    }
}
