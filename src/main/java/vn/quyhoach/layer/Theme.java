package vn.quyhoach.layer;

import vn.quyhoach.text.Bilingual;

/** The themes of the provincial plan in the order of the action programme, then registers and units. */
public enum Theme {
    STRUCTURE("Cấu trúc không gian", "Spatial structure"),
    SETTLEMENTS("Đô thị, nông thôn và khu chức năng", "Urban, rural and functional areas"),
    TECHNICAL_INFRASTRUCTURE("Kết cấu hạ tầng kỹ thuật", "Technical infrastructure"),
    SOCIAL_INFRASTRUCTURE("Kết cấu hạ tầng xã hội", "Social infrastructure"),
    LAND_ALLOCATION("Phân bổ và khoanh vùng đất đai", "Land allocation"),
    DISTRICT_PLANNING("Quy hoạch xây dựng vùng huyện", "District construction planning"),
    ENVIRONMENT("Bảo vệ môi trường, đa dạng sinh học", "Environment and biodiversity"),
    NATURAL_RESOURCES("Khai thác, sử dụng, bảo vệ tài nguyên", "Natural resources"),
    DISASTER_CLIMATE("Phòng chống thiên tai, ứng phó biến đổi khí hậu", "Disaster and climate"),
    DEFENCE_SECURITY("Quốc phòng, an ninh", "Defence and security"),
    PROJECTS("Dự án", "Projects"),
    ADMINISTRATION("Địa giới hành chính", "Administrative units");

    private final Bilingual title;

    Theme(String vi, String en) {
        this.title = new Bilingual(vi, en);
    }

    public Bilingual title() {
        return title;
    }
}
