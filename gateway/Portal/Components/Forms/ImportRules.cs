using System.Globalization;
using SkillsHub.Portal.Api;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>Why a file is not taken in as an agreement, in words around the facts of the refusal; null for a code that is not known here.</summary>
internal static class ImportRules
{
    public static string? InWords(Problem refusal) => refusal.Code switch
    {
        "import.file-missing" => Say("Choisissez le fichier à lire.", "Choose the file to read."),
        "import.already-imported" when refusal.Fact("agreementTitle") is { } title => Say($"Ce même fichier a déjà été importé : c’est « {title} ».", $"This very file was imported before: it is “{title}”."),
        "import.empty" => Say("Le fichier ne contient aucun texte.", "The file holds no text."),
        "import.too-large" => Limit(refusal, "limitMegabytes") is { } limit
            ? Say($"Le fichier est trop volumineux : la limite est de {limit} Mo.", $"The file is too large: the limit is {limit} MB.")
            : Say("Le fichier est trop volumineux.", "The file is too large."),
        "import.too-long" => TooLong(refusal),
        "import.too-slow" => Say("La lecture a été arrêtée : elle prenait trop de temps.", "Reading was stopped: it took too long."),
        "import.binary" => Say(
            "Le fichier n’est ni du texte, ni un PDF, ni un document Word (.docx) : il contient des données binaires.",
            "The file is neither text, nor a PDF, nor a Word document (.docx): it holds binary data."),
        "import.unsupported-format" => Format(refusal.Fact("format")),
        "import.mixed-encodings" => Encodings(refusal),
        "import.pdf-broken" => Say("Le PDF est endommagé : il n’a pas pu être lu.", "The PDF is damaged: it could not be read."),
        "import.pdf-encrypted" => Say("Le PDF est protégé par un mot de passe : enregistrez-le sans protection.", "The PDF is protected by a password: save it without protection."),
        "import.pdf-expands-too-much" => Say("Une fois décompressé, le PDF est trop volumineux : il est refusé.", "Once expanded, the PDF is too large: it is refused."),
        "import.pdf-page-too-complex" => refusal.Fact("page") is { } page
            ? Say($"La page {page} contient un dessin trop complexe, comme un plan ou une carte : envoyez le texte sans elle.", $"Page {page} holds a drawing that is too complex, such as a plan or a map: send the text without it.")
            : Say("Une page contient un dessin trop complexe : envoyez le texte sans elle.", "A page holds a drawing that is too complex: send the text without it."),
        "import.pdf-without-text" => Say(
            "Le PDF ne contient pas de texte, seulement des images : c’est un document numérisé. Envoyez le fichier d’origine, ou passez-le à la reconnaissance de caractères.",
            "The PDF holds no text, only images: it was scanned. Send the original file, or run text recognition on it."),
        "import.docx-broken" => Say("Le document Word est endommagé : il n’a pas pu être lu.", "The Word document is damaged: it could not be read."),
        "import.docx-expands-too-much" => Expanding(refusal),
        "import.not-an-agreement" => NotAnAgreement(refusal),
        _ => null,
    };

    private static string TooLong(Problem refusal) => (Limit(refusal, "limitCharacters"), Limit(refusal, "limitLines")) is ({ } characters, { } lines)
        ? Say(
            $"Le texte dépasse {characters} caractères ou {lines} lignes : ce n’est pas une convention de ce type.",
            $"The text has more than {characters} characters or {lines} lines: it is no agreement of this kind.")
        : Say("Le texte est trop long : ce n’est pas une convention de ce type.", "The text is too long: it is no agreement of this kind.");

    private static string Format(string? format)
    {
        var name = format switch
        {
            "doc" => Say("un document Word 97-2003 (.doc), ou protégé par un mot de passe", "a Word 97-2003 document (.doc), or one under a password"),
            "rtf" => Say("un document RTF", "an RTF document"),
            "archive" => Say("une archive qui n’est pas un document Word", "an archive that is no Word document"),
            "png" or "jpeg" or "tiff" => Say($"une image {format.ToUpperInvariant()}", $"a {format.ToUpperInvariant()} image"),
            _ => Say("d’un format qui n’est pas lu", "of a format that is not read"),
        };
        return Say($"Ce fichier est {name} : envoyez un PDF, un document Word (.docx) ou du texte.", $"This file is {name}: send a PDF, a Word document (.docx) or text.");
    }

    private static string Encodings(Problem refusal) => (refusal.Fact("line"), refusal.Fact("encoding")) switch
    {
        ({ } line, _) => Say(
            $"Le fichier mélange deux encodages (UTF-8 et Windows-1252) : voyez la ligne {line}. Enregistrez-le en UTF-8.",
            $"The file mixes two encodings (UTF-8 and Windows-1252): see line {line}. Save it as UTF-8."),
        (_, { } encoding) => Say(
            $"Le fichier annonce l’encodage {encoding}, mais contient des octets qui n’en sont pas. Enregistrez-le en UTF-8.",
            $"The file declares the encoding {encoding}, but holds bytes that are not of it. Save it as UTF-8."),
        _ => Say("L’encodage du texte n’est pas lisible : enregistrez-le en UTF-8.", "The encoding of the text cannot be read: save it as UTF-8."),
    };

    private static string Expanding(Problem refusal) => Limit(refusal, "limitFiles") is { } files
        ? Say($"Le document Word contient plus de {files} fichiers : il est refusé.", $"The Word document holds more than {files} files: it is refused.")
        : Say("Une fois décompressé, le document Word est trop volumineux : il est refusé.", "Once expanded, the Word document is too large: it is refused.");

    private static string NotAnAgreement(Problem refusal)
    {
        if (Limit(refusal, "limitParties") is { } parties)
            return Say($"Ce texte énumère plus de {parties} parties : ce n’est pas une convention, mais une liste.", $"This text lists more than {parties} parties: it is no agreement but a list.");
        if (Limit(refusal, "limitItems") is { } items)
            return Say($"Ce texte contient plus de {items} engagements, blancs et constats : ce n’est pas une convention, mais un formulaire.", $"This text holds more than {items} commitments, blanks and findings: it is no agreement but a form.");
        var unlike = Say("Ce texte n’est pas une convention reconnaissable.", "This text cannot be recognised as an agreement.");
        var sought = Say(
            "Il faut au moins deux parties nommées après « Entre » (avec une adresse, un représentant ou « ci-après ») et deux articles numérotés",
            "It takes at least two parties named after “Entre” (with an address, a representative or “ci-après”) and two numbered articles");
        return (refusal.Fact("parties"), refusal.Fact("articles")) is ({ } named, { } numbered)
            ? $"{unlike} {sought}{Say(" ; trouvés : ", "; found: ")}{named} {Say("et", "and")} {numbered}."
            : $"{unlike} {sought}.";
    }

    private static string? Limit(Problem refusal, string fact) =>
        long.TryParse(refusal.Fact(fact), NumberStyles.Integer, CultureInfo.InvariantCulture, out var limit) ? limit.ToString("N0", CultureInfo.CurrentCulture) : null;
}
