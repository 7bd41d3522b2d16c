package letterbook.communication.ui;

import org.jspecify.annotations.Nullable;

/**
 * Where a list stands and whose entries it shows.
 *
 * @param path address of the page, without filters
 * @param customerId null for everybody's
 * @param nothingYet said when there is no entry at all
 */
record ListScope(String path, @Nullable Long customerId, String nothingYet) {}
