namespace SkillsHub.Documentation.Files;

/// <summary>Where file contents lie, each under the SHA-256 of its bytes. All replicas see the same store.</summary>
internal interface IBlobStore
{
    /// <summary>Takes a content to one side while it is hashed and measured. Nothing of it stays unless it is kept.</summary>
    /// <param name="content">The bytes; read once, never held in memory as a whole.</param>
    /// <param name="limit">Greatest length in bytes.</param>
    /// <param name="cancellationToken">Stops; what was written is deleted.</param>
    /// <returns>The staged content, or null when it is longer than the limit.</returns>
    /// <exception cref="InvalidDataException">The content cannot be read to its end.</exception>
    Task<StagedBlob?> StageAsync(Stream content, long limit, CancellationToken cancellationToken);

    /// <summary>Opens a kept content for reading at any position; one that lies in the trash comes back by it.</summary>
    /// <param name="hash">Its SHA-256, 64 lower-case hexadecimal digits.</param>
    /// <returns>The bytes, or null when the store has none such.</returns>
    Stream? Open(string hash);

    /// <summary>Deletes what was staged before that moment by a process that died over it.</summary>
    /// <param name="before">Older than any upload that may still be running.</param>
    void Sweep(DateTimeOffset before);

    /// <summary>Lists the contents kept before that moment, and not again since.</summary>
    /// <param name="before">The moment.</param>
    /// <returns>Their hashes.</returns>
    IEnumerable<string> KeptBefore(DateTimeOffset before);

    /// <summary>Moves a content that nobody owns to the trash, unless somebody keeps it again meanwhile.</summary>
    /// <param name="hash">Its SHA-256.</param>
    /// <param name="before">What has been kept since stays.</param>
    /// <param name="day">Today: it is deleted with the trash of this day.</param>
    void SetAside(string hash, DateTimeOffset before, DateOnly day);

    /// <summary>Lists what lies in the trash.</summary>
    /// <returns>Their hashes.</returns>
    IEnumerable<string> InTrash();

    /// <summary>Takes a content out of the trash: it has an owner after all.</summary>
    /// <param name="hash">Its SHA-256.</param>
    void PutBack(string hash);

    /// <summary>Deletes what came into the trash before that day.</summary>
    /// <param name="before">The first day that stays.</param>
    void EmptyTrash(DateOnly before);
}
