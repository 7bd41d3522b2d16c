package letterbook.channel.post;

import letterbook.channel.post.PingenException.Kind;
import tools.jackson.databind.JsonNode;

/**
 * A letter as Pingen knows it.
 *
 * @param status in Pingen's words
 * @param replayed whether this is the answer to an earlier call with the same key
 */
record PingenLetter(String id, String status, String fileName, boolean replayed) {

    static PingenLetter of(PingenHttp.Answer answer) {
        return of(answer.body().path("data"), answer.replayed());
    }

    static PingenLetter of(JsonNode data, boolean replayed) {
        var id = data.path("id").asString("");
        if (id.isEmpty()) {
            throw new PingenException(Kind.NO_ANSWER, "", "Pingen answered without a letter", null);
        }
        var attributes = data.path("attributes");
        return new PingenLetter(
                id,
                attributes.path("status").asString(""),
                attributes.path("file_original_name").asString(""),
                replayed);
    }

    LetterStage stage() {
        return LetterStage.of(status);
    }
}
