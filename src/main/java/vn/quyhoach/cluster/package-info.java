/**
 * The database the service stands on when nobody names one: a private PostgreSQL with PostGIS under {@code var/}.
 *
 * <p>Start at {@link vn.quyhoach.cluster.PrivateCluster}. It belongs to all processes of this installation together:
 * the first one starts it, later ones join, and whoever leaves last stops it, so a command beside a running service
 * never stops the service's database. It listens on loopback only, with a generated password, and never runs as root.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
