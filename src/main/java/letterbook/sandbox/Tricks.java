package letterbook.sandbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import letterbook.base.CommunicationType;

/** How to make messages of a channel fail on purpose. */
class Tricks extends Composite<Div> {

    Tricks(CommunicationType type, List<StandIn> standIns) {
        getContent().addClassName("sandbox-intro");
        getContent().add(new Paragraph("What the demo sends comes here. Nothing leaves this machine."));
        if (type == CommunicationType.EMAIL) {
            getContent().add(new ScriptedAddresses());
        }
        standIns.stream()
                .filter(standIn -> !standIn.tricks().isEmpty())
                .forEach(standIn -> getContent().add(of(standIn)));
    }

    private static Details of(StandIn standIn) {
        var list = new UnorderedList();
        standIn.tricks().forEach(trick -> list.add(new ListItem(trick)));
        return new Details("How to make " + standIn.provider() + " fail", list);
    }
}
