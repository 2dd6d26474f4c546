/**
 * Who is asking, and what they may do: accounts, sign-in, roles and tokens.
 *
 * <p>Start at {@link CurrentUser}. Who may act is said on the method by a named mark ({@link PlannersOnly}); who may
 * see a layer is said by the layer. Nothing is written without an account behind it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
