package vn.quyhoach.conformity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A record with what stands beside it: whether it still holds, and what officers said of it. */
record CheckAnswer(@JsonUnwrapped ConformityCheck check, CheckState state, List<CheckDecision> decisions) {}
