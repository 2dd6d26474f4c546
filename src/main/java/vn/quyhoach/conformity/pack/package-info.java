/**
 * Rule packs: what the rules of a check say in numbers and words, kept in the database, each unchangeable once it was
 * activated. Start at {@link vn.quyhoach.conformity.pack.RulePacks}.
 */
@NullMarked
package vn.quyhoach.conformity.pack;

import org.jspecify.annotations.NullMarked;
