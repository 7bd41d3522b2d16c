/** Values and small services that every feature may use; knows no feature. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package letterbook.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
