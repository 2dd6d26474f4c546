package vn.quyhoach.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands jobs to workers: db-scheduler over our own database, so that several processes share the work and one that dies
 * is noticed by its heartbeat. Only the service works; a command of the operator may put jobs into the queue.
 */
@Component
class JobQueue {

    private static final String TASK = "job";

    private final Scheduler scheduler;

    JobQueue(
            DataSource database,
            JobProperties properties,
            ObjectProvider<JobWorker> worker,
            ObjectProvider<Chore> chores) {
        OneTimeTask<Void> task = Tasks.oneTime(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(1)))
                .onDeadExecutionRevive()
                .execute((instance, execution) -> worker.getObject().run(UUID.fromString(instance.getId())));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName("job.scheduled_task")
                .startTasks(chores.stream().map(JobQueue::recurring).toList())
                .threads(properties.threads())
                .pollingInterval(properties.pollingInterval())
                .heartbeatInterval(properties.heartbeatInterval())
                .shutdownMaxWait(Duration.ofSeconds(1))
                .build();
    }

    private static RecurringTask<Void> recurring(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.pause()))
                .execute((instance, execution) -> chore.work().run());
    }

    /** Within the caller's transaction: no job without its row, and none before it is committed. */
    void add(UUID id) {
        scheduler.schedule(new TaskInstance<Void>(TASK, id.toString()), Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (ready.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE) {
            scheduler.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.stop();
        }
    }
}
