package vn.quyhoach.area;

import vn.quyhoach.text.Bilingual;

/**
 * What a plan draws of a class in a unit beside what it allots there.
 *
 * @param drawnHa area of the class and of those below it
 * @param year the quota is for
 * @param estimated true if the quota is that of the units before a reform, by their share of area
 * @param differenceHa drawn less quota: above zero the plan draws more than it allots
 * @param percent drawn of quota; 0 where the quota is 0
 */
public record QuotaLine(
        String classCode,
        Bilingual className,
        double drawnHa,
        double quotaHa,
        double differenceHa,
        double percent,
        int year,
        boolean estimated) {}
