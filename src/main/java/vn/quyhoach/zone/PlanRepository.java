package vn.quyhoach.zone;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PlanRepository extends JpaRepository<PlanEntity, Long> {

    List<PlanEntity> findAllByOrderById();

    Optional<PlanEntity> findByCode(String code);

    /** Versions of one plan are made and published one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select plan from PlanEntity plan where plan.id = :id")
    Optional<PlanEntity> lock(long id);
}
