package vn.quyhoach.render;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;

/**
 * Filters made quick. A style of land use compares one attribute with eighty codes, and once more with all of them for
 * what is left over: as a set that is one look, where GeoTools' evaluation converts and compares each. Other filters
 * are left to GeoTools.
 */
final class Conditions {

    private final SimpleFeatureType type;

    Conditions(SimpleFeatureType type) {
        this.type = type;
    }

    /** An attribute of text that is one of these; null stands for an absent value. */
    private record OneOf(int attribute, Set<@Nullable Object> values) implements Predicate<SimpleFeature> {
        @Override
        public boolean test(SimpleFeature feature) {
            return values.contains(feature.getAttribute(attribute));
        }
    }

    Predicate<SimpleFeature> of(@Nullable Filter filter) {
        if (filter == null || filter == Filter.INCLUDE) {
            return feature -> true;
        }
        if (filter instanceof Not not) {
            return of(not.getFilter()).negate();
        }
        return oneOf(filter).<Predicate<SimpleFeature>>map(set -> set).orElse(filter::evaluate);
    }

    private Optional<OneOf> oneOf(Filter filter) {
        if (filter instanceof PropertyIsEqualTo equal
                && equal.isMatchingCase()
                && equal.getExpression1() instanceof PropertyName name
                && equal.getExpression2() instanceof Literal literal
                && literal.getValue() instanceof String) {
            return set(name, literal.getValue());
        }
        if (filter instanceof PropertyIsNull isNull && isNull.getExpression() instanceof PropertyName name) {
            return set(name, null);
        }
        return filter instanceof Or or ? union(or.getChildren()) : Optional.empty();
    }

    private Optional<OneOf> set(PropertyName name, @Nullable Object value) {
        int attribute = type.indexOf(name.getPropertyName());
        if (attribute < 0 || type.getDescriptor(attribute).getType().getBinding() != String.class) {
            return Optional.empty();
        }
        Set<@Nullable Object> values = new HashSet<>();
        values.add(value);
        return Optional.of(new OneOf(attribute, values));
    }

    private Optional<OneOf> union(List<Filter> filters) {
        Set<@Nullable Object> values = new HashSet<>();
        int attribute = -1;
        for (Filter filter : filters) {
            Optional<OneOf> set = oneOf(filter);
            if (set.isEmpty() || attribute >= 0 && set.get().attribute() != attribute) {
                return Optional.empty();
            }
            attribute = set.get().attribute();
            values.addAll(set.get().values());
        }
        return attribute < 0 ? Optional.empty() : Optional.of(new OneOf(attribute, values));
    }
}
