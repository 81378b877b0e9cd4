namespace SkillsHub.Documentation.Resources;

/// <summary>One version of a resource's file; the content lies under its hash in the blob store.</summary>
internal sealed class FileVersion
{
    public FileVersion(int number, string hash, long length, string mediaType, string name, DateTimeOffset storedAt) =>
        (Number, Hash, Length, MediaType, Name, StoredAt) = (number, hash, length, mediaType, name, storedAt);

    public int Number { get; private set; }

    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; }

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public string MediaType { get; private set; }

    public string Name { get; private set; }

    public DateTimeOffset StoredAt { get; private set; }
}
