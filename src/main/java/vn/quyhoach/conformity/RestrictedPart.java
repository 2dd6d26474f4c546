package vn.quyhoach.conformity;

import java.util.List;
import vn.quyhoach.conformity.ConformityCheck.NotAffected;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;

/** What lies at a place in layers that not everybody may see: told to who sees them, and no part of the record. */
record RestrictedPart(List<OverlayHit> overlays, List<NotAffected> notAffected) {

    static final RestrictedPart NOTHING = new RestrictedPart(List.of(), List.of());
}
