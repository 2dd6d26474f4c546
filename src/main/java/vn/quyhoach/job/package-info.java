/**
 * Long work: a queue over PostgreSQL with progress, cancel and a result that is whole or not there.
 *
 * <p>Start at {@link Jobs}. To add a kind of work, declare a {@link JobKind} bean in your own module and call
 * {@link Jobs#start}; the work gets a {@link Progress} and runs as the account that started it, so that nobody sees by a
 * job what they may not see by themselves. A job whose process dies is begun anew by another or after the restart.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"security"})
package vn.quyhoach.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
