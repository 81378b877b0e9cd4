using SkillsHub.Documentation.Resources;
using SkillsHub.Documentation.Resources.Errors;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Files;

/// <summary>Receives a file: refuses it by what it declares before reading it, and by what it is after.</summary>
internal static class FileIntake
{
    /// <summary>Stores the content; the caller then commits the version. When that fails, a content without owner stays until it is swept.</summary>
    public static async Task<Result<FileVersion>> ReceiveAsync(
        this IBlobStore store, IncomingFile incoming, int number, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (FileKinds.Find(incoming.MediaType, incoming.Name) is not { } kind)
            return new FileTypeNotTaken(incoming.MediaType, FileKinds.MediaTypes);
        await using var staged = await store.StageAsync(incoming.Content, ResourceLimits.File, cancellationToken);
        if (staged is null)
            return new FileTooLarge(ResourceLimits.File);
        if (staged.Length == 0)
            return new FileIsEmpty();
        string? mediaType;
        await using (var content = staged.Open())
            mediaType = await kind.Recognise(content, cancellationToken);
        if (mediaType is null)
            return new FileTypeMismatch(kind.MediaType);
        await staged.KeepAsync(cancellationToken);
        return new FileVersion(number, staged.Hash, staged.Length, mediaType, FileName.Sanitise(incoming.Name, kind), now);
    }
}
