package vn.quyhoach.conformity.pack;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Two rule keepers, nothing but the shipped pack in the register, and packs that differ from it. */
final class RulePackRows {

    static final String MATRIX = "use-matrix-v0.csv";
    static final String RICE = "INDUSTRIAL_PARK,RICE,LUA LUC LUK LUN,X,,";

    private RulePackRows() {}

    static void reset(JdbcClient jdbc, ShippedPack shipped) {
        for (String name : new String[] {"quy-tac-a", "quy-tac-b"}) {
            jdbc.sql("insert into security.account (username, display_name, password_hash, role) "
                            + "select :name, :name, password_hash, 'OFFICER' from security.account "
                            + "where username = 'admin' on conflict do nothing")
                    .param("name", name)
                    .update();
        }
        jdbc.sql("insert into security.account_duty select id, 'RULE_KEEPER' from security.account "
                        + "where username like 'quy-tac-%' on conflict do nothing")
                .update();
        jdbc.sql("alter table planning.rule_pack disable trigger rule_pack_is_kept")
                .update();
        jdbc.sql("delete from planning.rule_pack").update();
        jdbc.sql("alter table planning.rule_pack enable trigger rule_pack_is_kept")
                .update();
        shipped.run(null);
    }

    static Map<String, String> shipped(String version, String right, String wrong) {
        Map<String, String> files = new TreeMap<>(PackFiles.shipped().texts());
        files.compute(
                "rule-pack.json",
                (name, text) -> text.replace("\"version\": \"0\"", "\"version\": \"" + version + "\""));
        files.compute(MATRIX, (name, text) -> text.replace(right, wrong));
        return files;
    }

    static String json(Map<String, String> files) {
        return new JsonMapper().writeValueAsString(Map.of("files", files));
    }
}
