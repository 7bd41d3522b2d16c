package letterbook.subject.ui;

import java.util.List;
import letterbook.base.ui.QuickSearch;
import letterbook.subject.SubjectNavigation;
import letterbook.subject.SubjectQueries;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds invoices and contracts by the beginning of their number. */
@Component
@Order(2)
class SubjectSearch implements QuickSearch {

    private static final int HITS = 5;

    private final SubjectQueries subjects;

    SubjectSearch(SubjectQueries subjects) {
        this.subjects = subjects;
    }

    @Override
    public List<Hit> find(String text) {
        return subjects.find(text, HITS).stream()
                .map(hit -> new Hit(
                        hit.type().label(),
                        hit.number(),
                        hit.customerName(),
                        SubjectNavigation.page(hit.type(), hit.number())))
                .toList();
    }
}
