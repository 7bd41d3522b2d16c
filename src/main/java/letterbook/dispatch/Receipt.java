package letterbook.dispatch;

import java.time.Instant;
import letterbook.communication.News;

/**
 * News that a provider sends by itself: a status callback, a bounce.
 *
 * @param provider as {@link Channel#provider} names it
 * @param key tells receipts of a provider apart, so that one that comes twice counts once; ASCII, at most 200 characters
 * @param at when it happened, as the provider tells
 * @param raw as it came
 */
public record Receipt(String provider, String key, Reference about, Instant at, News news, String raw) {

    /** Which message it is about. */
    public sealed interface Reference {

        /** By the name that the provider gave it; ASCII, at most 200 characters. */
        record ProviderRef(String ref) implements Reference {}

        /** By the key that Letterbook gave the provider. */
        record Attempt(long communicationId, int attempt) implements Reference {}
    }
}
