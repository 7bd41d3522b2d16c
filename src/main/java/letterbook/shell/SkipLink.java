package letterbook.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;

/** The first stop of the keyboard: jumps over navigation and search to the page itself. */
@Tag("button")
class SkipLink extends NativeButton {

    SkipLink() {
        super("Skip to content");
        addClassName("skip-link");
        getElement().executeJs("""
                        this.addEventListener('click', () => {
                          const main = document.querySelector('vaadin-app-layout > :not([slot])');
                          if (main) { main.tabIndex = -1; main.focus(); }
                        })""");
    }
}
