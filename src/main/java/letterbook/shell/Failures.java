package letterbook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import letterbook.base.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tells in words when a click failed, with a reference that is also in the log. */
@Component
class Failures implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(Failures::tell));
    }

    private static void tell(ErrorEvent event) {
        var failure = event.getThrowable();
        var text = text(failure);
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notices.failure(text));
        }
    }

    private static String text(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            log.info("A click was refused: {}", failure.getMessage());
            return "You do not have the permission for this any more. Reload the page, or ask an administrator.";
        }
        if (failure instanceof OptimisticLockingFailureException) {
            log.info("A change came too late: {}", failure.getMessage());
            return "Someone else has changed this meanwhile. Reload the page and try again.";
        }
        var reference = ErrorReference.logged("a click", failure);
        return "Something went wrong. Try again; if it happens again, tell your administrator this reference: "
                + reference.code();
    }
}
