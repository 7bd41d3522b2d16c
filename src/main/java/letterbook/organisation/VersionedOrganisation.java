package letterbook.organisation;

/**
 * The settings as somebody saw them who may change them.
 *
 * @param version rises with each change, so that a change that is based on what is outdated is noticed
 */
public record VersionedOrganisation(int version, Organisation organisation) {}
