package vn.quyhoach.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.quyhoach.sample.SampleLoader;
import vn.quyhoach.security.CurrentUser;

/**
 * Lets a test class find the tables as they are after a start without the sample, whatever the classes before it left in the database
 * that they share. Numbers go on counting, so that what the service remembers by them is never mistaken for another.
 */
final class EmptyTables implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        ApplicationContext service = SpringExtension.getApplicationContext(context);
        JdbcClient jdbc = service.getBean(JdbcClient.class);
        // the shipped rule pack and the administrator stay as the start of the service made them
        String tables = jdbc.sql("select string_agg('planning.' || tablename, ', ') from pg_tables "
                        + "where schemaname = 'planning' and tablename <> 'rule_pack'")
                .query(String.class)
                .single();
        jdbc.sql("truncate " + tables + " cascade").update();
        jdbc.sql("delete from security.account where username <> 'admin'").update();
        CurrentUser.runAsOperator(service.getBean(SampleLoader.class)::loadLists);
    }
}
