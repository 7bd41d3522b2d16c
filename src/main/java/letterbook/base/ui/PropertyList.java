package letterbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** Names and values in two aligned columns; on a narrow screen each name stands above its value. */
public final class PropertyList extends Composite<DescriptionList> {

    public PropertyList() {
        getContent().addClassName("property-list");
    }

    /** Adds a row; without a value it shows the sign for nothing. */
    public PropertyList add(String name, @Nullable String value) {
        return add(name, new Text(ReaderFormat.orNothing(value)));
    }

    /** Adds a row whose value is more than text, such as links or a badge. */
    public PropertyList add(String name, Component... value) {
        var term = new DescriptionList.Term(name);
        var description = new DescriptionList.Description();
        description.add(value);
        var row = new Div(term, description);
        row.addClassName("property");
        getContent().add(row);
        return this;
    }

    public void clear() {
        getContent().removeAll();
    }
}
