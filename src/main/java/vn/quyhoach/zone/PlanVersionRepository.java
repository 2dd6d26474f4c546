package vn.quyhoach.zone;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlanVersionRepository extends JpaRepository<PlanVersionEntity, Long> {

    List<PlanVersionEntity> findAllByOrderByPlanIdAscNumberAsc();

    List<PlanVersionEntity> findByPlanIdOrderByNumber(long planId);

    @Query("""
            select version from PlanVersionEntity version
            where version.status in (IN_FORCE, SUPERSEDED)
              and version.validFrom <= :day and (version.validTo is null or version.validTo > :day)
            order by version.planId
            """)
    List<PlanVersionEntity> findInForce(LocalDate day);
}
