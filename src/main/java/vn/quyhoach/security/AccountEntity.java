package vn.quyhoach.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "security", name = "account")
class AccountEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String username = "";
    String displayName = "";
    String passwordHash = "";

    @Enumerated(EnumType.STRING)
    Role role = Role.OFFICER;

    boolean enabled = true;
    Instant createdAt = Instant.EPOCH;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "security", name = "account_unit", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "unit_id")
    Set<Long> unitIds = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "security", name = "account_duty", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "duty")
    @Enumerated(EnumType.STRING)
    Set<Duty> duties = new HashSet<>();

    @Version
    int rowVersion;
}
