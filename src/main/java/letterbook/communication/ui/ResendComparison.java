package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import letterbook.base.ui.LanguageNames;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.ResendPreview;

/** Last time beside now; what differs is marked with a word. */
final class ResendComparison extends Composite<NativeTable> {

    ResendComparison(ResendPreview preview, EntryWords words) {
        var last = preview.original();
        var now = preview.now();

        getContent().addClassName("resend-comparison");
        var nothing = new NativeTableCell();
        getContent().getHead().add(new NativeTableRow(nothing, header("Last time", "col"), header("Now", "col")));
        compare("Channel", last.row().type().label(), now.type().label());
        row(
                "Receiver",
                ReaderFormat.orNothing(last.row().receiver()),
                ReaderFormat.orNothing(now.receiver()),
                preview.receiverChanged());
        compare("Language", LanguageNames.own(last.language()), LanguageNames.own(now.language()));
        row(
                "Leaves",
                words.format().dateTime(last.row().sentAt()),
                now.skip() == null ? leaves(preview.outlook(), words) : "not at all",
                false);
        if (preview.outlook().parts() != null) {
            row("SMS parts", ReaderFormat.NOTHING, preview.outlook().parts().toString(), false);
        }
    }

    private static String leaves(ResendPreview.Outlook outlook, EntryWords words) {
        return outlook.leavesAt() == null
                ? "at once"
                : "on " + words.format().dateTime(outlook.leavesAt()) + ", when office hours begin";
    }

    private void compare(String name, String before, String after) {
        row(name, ReaderFormat.orNothing(before), ReaderFormat.orNothing(after), !before.equals(after));
    }

    private void row(String name, String before, String after, boolean changed) {
        var now = new NativeTableCell(new Span(after));
        if (changed) {
            var mark = new Span("changed");
            mark.addClassName("changed-mark");
            now.add(mark);
        }
        getContent().getBody().add(new NativeTableRow(header(name, "row"), new NativeTableCell(before), now));
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
