package vn.quyhoach.conformity.pack;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.security.CurrentUser;

/**
 * Puts the pack that comes with the program into the register. Into an empty one as the pack in force, a proposal that
 * says so beside every verdict; later, where a newer program brings other content, as a draft: what is in force changes
 * by a person's hand only.
 */
@Component
class ShippedPack implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedPack.class);

    private final PackRecords records;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ShippedPack(PackRecords records, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.records = records;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentUser.runAsOperator(() -> transaction.executeWithoutResult(status -> load()));
    }

    private void load() {
        PackFiles files = PackFiles.shipped();
        boolean first = records.list().isEmpty();
        boolean known = records.list().stream().anyMatch(pack -> pack.digest().equals(files.digest()));
        if (known) {
            return;
        }
        RulePack pack = PackReader.read(files, Vocabulary.open()).require();
        long id = records.add(pack, files);
        if (first) {
            records.setStatus(id, PackStatus.ACTIVE);
        }
        events.publishEvent(new AuditedEvent(
                first ? "rule-pack-activated" : "rule-pack-uploaded", "rule-pack:" + id, Map.of("pack", pack.id())));
        LOG.info("The rule pack {} is loaded{}", pack.id(), first ? " and in force" : " as a draft");
    }
}
