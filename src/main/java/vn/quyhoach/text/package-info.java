/** Words for people in both languages; start at {@link Bilingual}. Vietnamese first, always NFC. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
