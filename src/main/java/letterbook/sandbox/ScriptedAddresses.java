package letterbook.sandbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import letterbook.base.ui.PropertyList;

/** Tells which addresses fail on purpose. */
class ScriptedAddresses extends Composite<Details> {

    ScriptedAddresses() {
        var list = new PropertyList();
        for (var reply : ScriptedReply.values()) {
            list.add(reply.keyword() + "@… or …+" + reply.keyword() + "@…", told(reply));
        }
        getContent().setSummaryText("Addresses that fail on purpose");
        getContent()
                .add(
                        new Paragraph(
                                "Give a customer one of these addresses and resend a message to see what happens."),
                        list);
    }

    private static String told(ScriptedReply reply) {
        return switch (reply.code()) {
            case 0, 250 -> reply.meaning();
            default ->
                reply.meaning() + " (" + reply.code() + " " + reply.text().split(" ", 2)[0] + ")";
        };
    }
}
