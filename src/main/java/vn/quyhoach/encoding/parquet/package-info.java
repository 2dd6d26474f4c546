/** Columns on disk: the pages of Parquet, for files of millions of features that programs read in part. */
@NullMarked
package vn.quyhoach.encoding.parquet;

import org.jspecify.annotations.NullMarked;
