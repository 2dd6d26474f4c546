package vn.quyhoach.project;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ProjectRepository extends JpaRepository<ProjectEntity, Long> {

    Optional<ProjectEntity> findByCode(String code);

    /** Changes of one project come one after the other, so that the second sees the first one's version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select project from ProjectEntity project where project.id = :id")
    Optional<ProjectEntity> lock(long id);

    /** The project a location belongs to. */
    @Query("select location.project.id from ProjectLocationEntity location where location.id = :locationId")
    Optional<Long> findIdByLocation(long locationId);
}
