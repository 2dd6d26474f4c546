/** How texts of old Vietnamese files are written: the alphabets of the fonts before Unicode, and how they are told apart. */
@NullMarked
package vn.quyhoach.vectorfile.letters;

import org.jspecify.annotations.NullMarked;
