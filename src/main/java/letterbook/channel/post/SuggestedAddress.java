package letterbook.channel.post;

import java.util.Optional;
import letterbook.communication.ProviderSuggestion;
import letterbook.dispatch.Receipts;
import org.springframework.stereotype.Component;

/** The new address of a letter that came back, where the post knows it. */
@Component
class SuggestedAddress implements ProviderSuggestion {

    /** How the codes of letters that came back begin. */
    private static final String CAME_BACK = "POST_UNDELIVERABLE";

    private final Receipts receipts;
    private final PingenNews news;

    SuggestedAddress(Receipts receipts, PingenNews news) {
        this.receipts = receipts;
        this.news = news;
    }

    @Override
    public Optional<String> about(long communicationId, String code) {
        return code.startsWith(CAME_BACK)
                ? receipts.of(PostChannel.PROVIDER, communicationId).stream()
                        .flatMap(report -> news.suggestedAddress(report).stream())
                        .findFirst()
                        .map(address -> PostChannel.PROVIDER + " suggests this address: " + address + ".")
                : Optional.empty();
    }
}
