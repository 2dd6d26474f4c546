/**
 * What changed between two versions of a plan: which ground went from which class to which.
 *
 * <p>Start at {@link PlanComparisons}. Ground is cut along the smallest units of the day asked about, and whatever is
 * said of a larger unit is the sum over these, so that the tables of communes, districts and province agree to the last
 * digit. Areas are square metres in the national system; hectares are rounded to two decimals, which still add up.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"zone", "reference", "layer", "sheet", "security"})
package vn.quyhoach.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
