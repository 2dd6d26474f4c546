package vn.quyhoach.conformity.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.support.HttpTest;

/** Packs in the database: the shipped one at the first start, the one of a day, and none that was used ever changes. */
@HttpTest
class RulePacksIT {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @Autowired
    private RulePacks packs;

    @Autowired
    private PackRecords records;

    @Autowired
    private ShippedPack shipped;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void onlyTheShippedPack() {
        jdbc.sql("alter table planning.rule_pack disable trigger rule_pack_is_kept")
                .update();
        jdbc.sql("delete from planning.rule_pack").update();
        jdbc.sql("alter table planning.rule_pack enable trigger rule_pack_is_kept")
                .update();
        shipped.run(null);
    }

    @Test
    void startsWithTheShippedPackInForce() {
        assertThat(packs.list()).singleElement().satisfies(pack -> {
            assertThat(pack.status()).isEqualTo(PackStatus.ACTIVE);
            assertThat(pack.activatedBy()).isEqualTo("operator");
            assertThat(pack.notice().vi()).startsWith("Đề xuất");
            assertThat(pack.packId()).isEqualTo(packs.inForceOn(DAY).id());
        });
    }

    @Test
    void loadsTheShippedPackOnce() {
        shipped.run(null);
        assertThat(packs.list()).hasSize(1);
    }

    @Test
    void asksThePackThatWasActivatedLastOfThoseThatHoldOnTheDay() {
        String old = packs.inForceOn(DAY).id();
        long later = add("2026-01-01", "1");
        assertThat(packs.inForceOn(DAY).id()).isEqualTo(old);
        records.setStatus(later, PackStatus.ACTIVE);
        assertThat(packs.inForceOn(DAY).version()).isEqualTo("1");
        assertThat(packs.inForceOn(DAY.minusDays(1)).id()).isEqualTo(old);
    }

    @Test
    void asksNoneWhereNoneHolds() {
        assertThat(packs.inForceOn(LocalDate.parse("2020-01-01"))).isSameAs(RulePack.none());
        records.setStatus(packs.list().get(0).id(), PackStatus.RETIRED);
        assertThat(packs.inForceOn(DAY)).isSameAs(RulePack.none());
        assertThat(RulePack.none().holdsOn(DAY)).isFalse();
    }

    @Test
    void keepsARetiredPackForTheChecksThatWereMadeWithIt() {
        StoredPack used = packs.list().get(0);
        records.setStatus(used.id(), PackStatus.RETIRED);
        assertThat(packs.get(used.code(), used.digest()).id()).isEqualTo(used.packId());
        assertThat(packs.find("long-an-v0@000000000000")).isEmpty();
        assertThat(packs.find("none")).isEmpty();
        assertThatThrownBy(() -> packs.get("long-an-v0", "000000000000")).isInstanceOf(ProblemException.class);
    }

    @Test
    void keepsANewerShippedPackAsADraft() {
        jdbc.sql("alter table planning.rule_pack disable trigger rule_pack_is_kept")
                .update();
        jdbc.sql("update planning.rule_pack set digest = '000000000000'").update();
        jdbc.sql("alter table planning.rule_pack enable trigger rule_pack_is_kept")
                .update();
        shipped.run(null);
        assertThat(packs.list()).extracting(StoredPack::status).containsExactly(PackStatus.DRAFT, PackStatus.ACTIVE);
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasActivated() {
        for (String change : new String[] {
            "update planning.rule_pack set files = '{}'",
            "update planning.rule_pack set valid_to = '2030-01-01'",
            "update planning.rule_pack set status = 'DRAFT', activated_at = null",
            "delete from planning.rule_pack"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("was activated and cannot be changed");
        }
    }

    private long add(String from, String version) {
        TreeMap<String, String> texts = new TreeMap<>(PackFiles.shipped().texts());
        texts.compute(
                PackFiles.MANIFEST,
                (name, text) -> text.replace("2023-06-13", from)
                        .replace("\"version\": \"0\"", "\"version\": \"" + version + "\""));
        PackFiles files = new PackFiles(texts);
        return records.add(PackReader.read(files, Vocabulary.open()).require(), files);
    }
}
