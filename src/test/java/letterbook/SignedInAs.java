package letterbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import letterbook.security.Permission;
import letterbook.security.SignedInAsContext;
import org.springframework.security.test.context.support.WithSecurityContext;

/** Runs a test as a signed-in person with exactly these permissions; the user need not exist in the database. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAsContext.class)
public @interface SignedInAs {

    /** The permissions; none by default. */
    Permission[] value() default {};

    String username() default "anna";

    String displayName() default "Anna de Boer";
}
