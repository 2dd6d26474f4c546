package vn.quyhoach.conformity;

import vn.quyhoach.text.Bilingual;

/**
 * What a plan allots to a class of land in a unit, and what is left of it. Areas in hectares, of the national system.
 *
 * @param year the last one of the period the quota is for
 * @param committedHa of registered projects of the same kinds that are approved and not cancelled
 * @param projects how many they are
 * @param footprintHa of the place that was checked
 * @param over by how much all of them together exceed the quota; 0 within it
 */
public record LandQuota(
        long versionId,
        String classScheme,
        String classCode,
        Bilingual className,
        long unitId,
        String unit,
        int year,
        double quotaHa,
        double committedHa,
        int projects,
        double footprintHa,
        double over) {}
