package letterbook.communication.ui;

import java.util.List;
import java.util.Locale;
import letterbook.base.TextId;
import letterbook.base.ui.QuickSearch;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationRow;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Finds an entry by its id as it stands in addresses. */
@Service
@Order(30)
class EntrySearch implements QuickSearch {

    private final CommunicationQueries queries;
    private final CurrentUser user;

    EntrySearch(CommunicationQueries queries, CurrentUser user) {
        this.queries = queries;
        this.user = user;
    }

    @Override
    public List<Hit> find(String text) {
        if (!user.may(Permission.READ_COMMUNICATION_ENTRY)) {
            return List.of();
        }
        return TextId.parse(text.strip().toUpperCase(Locale.ROOT)).stream()
                .flatMap(id -> queries.rows(List.of(id)).stream())
                .map(EntrySearch::hit)
                .toList();
    }

    private static Hit hit(CommunicationRow row) {
        return new Hit(
                "Message",
                row.title(),
                row.type().label() + " · " + row.status().label(),
                RowWords.href(row.id()));
    }
}
