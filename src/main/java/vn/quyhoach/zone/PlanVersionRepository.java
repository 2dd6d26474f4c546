package vn.quyhoach.zone;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PlanVersionRepository extends JpaRepository<PlanVersionEntity, Long> {

    List<PlanVersionEntity> findAllByOrderByPlanIdAscNumberAsc();

    List<PlanVersionEntity> findByPlanIdOrderByNumber(long planId);

    /**
     * How long the statements of this transaction wait for rows that others hold; nothing for ever.
     *
     * @param most as PostgreSQL writes it: {@code 10s}, or {@code 0} for no end
     */
    @Query(value = "select set_config('lock_timeout', :most, true)", nativeQuery = true)
    String waitAtMost(String most);

    /** One step of a version after the other; who edits it meanwhile has finished. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select version from PlanVersionEntity version where version.id = :id")
    Optional<PlanVersionEntity> lock(long id);

    @Query("""
            select version from PlanVersionEntity version
            where version.status in (IN_FORCE, SUPERSEDED)
              and version.validFrom <= :day and (version.validTo is null or version.validTo > :day)
            order by version.planId
            """)
    List<PlanVersionEntity> findInForce(LocalDate day);
}
