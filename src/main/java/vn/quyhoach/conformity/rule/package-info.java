/**
 * The rules of a check, one final class each, with the law they come from; what they say in numbers is in the rule pack
 * ({@code gis-data/rules}).
 */
@NullMarked
@NamedInterface("rule")
package vn.quyhoach.conformity.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
