package letterbook.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Shown when a page failed; stands alone, because the frame may be what failed. Tells a reference, never details. */
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var reference = ErrorReference.logged(event.getLocation().getPath(), error.getException());
        say(
                "Something went wrong",
                "Try again in a moment. If it happens again, tell your administrator this reference: "
                        + reference.code());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return "Something went wrong – Letterbook";
    }
}
