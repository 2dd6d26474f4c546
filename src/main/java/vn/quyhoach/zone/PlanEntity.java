package vn.quyhoach.zone;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

@Entity
@Table(schema = "planning", name = "plan")
class PlanEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String code = "";

    @Enumerated(EnumType.STRING)
    PlanLevel level = PlanLevel.PROVINCE;

    String nameVi = "";
    String nameEn = "";
    int periodFrom;
    int periodTo;

    @Nullable
    Integer visionTo;

    @Version
    int rowVersion;

    Plan plan(List<PlanVersion> versions) {
        return new Plan(
                Objects.requireNonNull(id),
                code,
                level,
                Bilingual.of(nameVi, nameEn),
                periodFrom,
                periodTo,
                visionTo,
                versions);
    }
}
