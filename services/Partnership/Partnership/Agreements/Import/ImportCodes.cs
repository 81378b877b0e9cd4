namespace SkillsHub.Partnership.Agreements.Import;

internal static class ImportCodes
{
    public const string Empty = "import.empty";
    public const string TooLarge = "import.too-large";
    public const string TooLong = "import.too-long";
    public const string TooSlow = "import.too-slow";
    public const string Binary = "import.binary";
    public const string UnsupportedFormat = "import.unsupported-format";
    public const string MixedEncodings = "import.mixed-encodings";
    public const string PdfBroken = "import.pdf-broken";
    public const string PdfEncrypted = "import.pdf-encrypted";
    public const string PdfExpandsTooMuch = "import.pdf-expands-too-much";
    public const string PdfPageTooComplex = "import.pdf-page-too-complex";
    public const string PdfWithoutText = "import.pdf-without-text";
    public const string DocxBroken = "import.docx-broken";
    public const string DocxExpandsTooMuch = "import.docx-expands-too-much";
    public const string NotAnAgreement = "import.not-an-agreement";
}
