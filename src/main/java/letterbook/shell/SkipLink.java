package letterbook.shell;

import com.vaadin.flow.component.html.NativeButton;

/** The first stop of the keyboard: jumps over navigation and search to the page itself. */
class SkipLink extends NativeButton {

    /** Id of the element that it leads to. */
    static final String TARGET = "page";

    SkipLink() {
        super("Skip to content");
        addClassName("skip-link");
        // In the browser alone, so that it works while a slow answer is awaited
        getElement().executeJs("this.addEventListener('click', () => document.getElementById($0).focus())", TARGET);
    }
}
